package io.passerelle.common.runtime;

import static java.util.Objects.requireNonNull;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentHolder;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.smallrye.openapi.runtime.OpenApiRecorder;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Natively the OpenAPI document is read and completed when somebody asks for it first, not at the
/// start (docs/adr/0028). Quarkus offers no such setting; a JVM starts as it does.
final class DocumentWhenAsked {
    private static final Map<String, Recipe> RECIPES = new ConcurrentHashMap<>();

    private DocumentWhenAsked() {}

    private record Recipe(AutoSecurityFilter security, List<String> filters) {}

    @TargetClass(OpenApiRecorder.class)
    static final class AtTheStart {

        @Substitute
        public void prepareDocument(
                AutoSecurityFilter security, List<String> filters, String document) {
            RECIPES.put(document, new Recipe(security, filters));
        }
    }

    @TargetClass(OpenApiDocumentService.class)
    static final class WhenAsked {
        @Alias
        @SuppressWarnings("NullAway.Init") // Quarkus's own field
        private Map<String, OpenApiDocumentHolder> documentHolders;

        @Alias
        native void prepareDocument(
                AutoSecurityFilter security, List<String> filters, String document);

        @Substitute
        public synchronized byte[] getDocument(String document, Format format) {
            Recipe recipe = RECIPES.get(document);
            if (recipe != null && !documentHolders.containsKey(document)) {
                prepareDocument(recipe.security(), recipe.filters(), document);
            }
            OpenApiDocumentHolder made = requireNonNull(documentHolders.get(document), document);
            return format == Format.JSON ? made.getJsonDocument() : made.getYamlDocument();
        }
    }
}

package io.passerelle.common.runtime;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// To look for a resource an executable of GraalVM 25 asks each of its modules, and tidies the name
/// up for each of them anew, byte by byte. A name that is tidy is taken as it is (docs/adr/0029).
final class TidyResources {
    private TidyResources() {}

    /// Whether tidying up would leave it alone for certain: no empty part, none that begins with a
    /// point, no slash at an end.
    static boolean isTidy(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.startsWith(".")
                && !name.endsWith("/")
                && !name.contains("//")
                && !name.contains("/.")
                && name.indexOf('\0') < 0;
    }

    /// Another GraalVM may do without that class: nothing is replaced there.
    static final class IsThere implements Predicate<String> {

        @Override
        public boolean test(String className) {
            try {
                Class.forName(className, false, IsThere.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }

    @TargetClass(
            className = "com.oracle.svm.util.NativeImageResourcePathRepresentation",
            onlyWith = IsThere.class)
    static final class AsItIs {

        @Alias
        AsItIs(byte[] path, boolean normalize) {}

        @Alias
        static native byte[] getResolved(AsItIs path);

        @Substitute
        public static String toCanonicalForm(String name) {
            if (isTidy(name)) {
                return name;
            }
            String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            byte[] tidied = getResolved(new AsItIs(file.getBytes(StandardCharsets.UTF_8), true));
            return new String(tidied, StandardCharsets.UTF_8);
        }
    }
}

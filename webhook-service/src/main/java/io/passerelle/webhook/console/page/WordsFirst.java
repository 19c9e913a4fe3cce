package io.passerelle.webhook.console.page;

import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.i18n.MessageTemplateLocator;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Looks for a template among the pages' words before Qute looks for a file of that name, which it
/// would do under five names for each word (docs/adr/0026).
@Singleton
class WordsFirst implements TemplateLocator {
    private final MessageTemplateLocator words;

    WordsFirst(MessageTemplateLocator words) {
        this.words = words;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return words.locate(id);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}

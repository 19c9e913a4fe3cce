package io.passerelle.webhook.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words about what needs a person. English and French are in `messages/person_en.properties` and
/// `person_fr.properties`.
@MessageBundle("person")
interface PersonWords {
    @Message
    String nothing();

    @Message
    String replayed();

    @Message
    String attempts(int n);

    @Message
    String preview();

    @Message
    String previewHint();

    @Message
    String advice(String kind);
}

package io.passerelle.webhook.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the page Today. English and French are in `messages/glance_en.properties` and
/// `glance_fr.properties`.
@MessageBundle("glance")
interface GlanceWords {
    @Message
    String well();

    @Message
    String notWell();

    @Message
    String conditions();

    @Message
    String parts();

    @Message
    String webhooks();

    @Message
    String webhooksSum(long total, long most);

    @Message
    String waiting();

    @Message
    String nothingWaits();

    @Message
    String events();

    @Message
    String toSync();

    @Message
    String toSupplier();

    @Message
    String parkedCount(int n);

    @Message
    String heldCount(long n);

    @Message
    String lastSync();

    @Message
    String noSync();

    @Message
    String compared(int n);

    @Message
    String written(int n);

    @Message
    String failed(int n);

    @Message
    String skipped(int n);

    @Message
    String noSuppliers();
}

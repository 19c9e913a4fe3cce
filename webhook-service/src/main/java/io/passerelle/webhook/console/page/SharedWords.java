package io.passerelle.webhook.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of every page. English and French are in `messages/shared_en.properties` and
/// `shared_fr.properties`.
@MessageBundle("shared")
interface SharedWords {
    @Message
    String skip();

    @Message
    String today();

    @Message
    String orders();

    @Message
    String sku();

    @Message
    String syncs();

    @Message
    String suppliers();

    @Message
    String parked();

    @Message
    String logout();

    @Message
    String pages();

    @Message
    String language();

    @Message
    String login();

    @Message
    String username();

    @Message
    String password();

    /// @param who whom the settings do not name, for `STRANGER`
    @Message
    String refused(String reason, String who);

    @Message
    String loginAt(String provider);

    @Message
    String arrived();

    @Message
    String goOn();

    @Message
    String down();

    @Message
    String up();

    @Message
    String notDone();

    @Message
    String noAnswer();

    @Message
    String lookFirst();

    @Message
    String back();

    @Message
    String when();

    @Message
    String state();

    @Message
    String reason();

    @Message
    String order();

    @Message
    String supplier();

    @Message
    String units();

    @Message
    String service();

    @Message
    String what();

    @Message
    String detail();

    @Message
    String since();

    @Message
    String none();

    @Message
    String search();

    @Message
    String replay();

    @Message
    String replayPreview();

    @Message
    String ago(String time);

    @Message
    String live();

    @Message
    String word(String word);
}

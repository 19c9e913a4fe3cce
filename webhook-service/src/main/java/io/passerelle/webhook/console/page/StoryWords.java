package io.passerelle.webhook.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words about orders. English and French are in `messages/story_en.properties` and
/// `story_fr.properties`.
@MessageBundle("story")
interface StoryWords {
    @Message
    String hint();

    @Message
    String emailKept();

    @Message
    String emailNotYetAll();

    @Message
    String noEmail();

    @Message
    String nothing(String q);

    @Message
    String bySku(String q);

    @Message
    String newest();

    @Message
    String changed();

    @Message
    String received();

    @Message
    String revision();

    @Message
    String deleted();

    @Message
    String history();

    @Message
    String timeline();

    @Message
    String waits();

    @Message
    String nothingWaits();

    @Message
    String owed(String service);

    @Message
    String notBooked();

    @Message
    String until(String time);

    @Message
    String ackBy(String time);

    @Message
    String movements();

    @Message
    String stock();

    @Message
    String purchaseOrders();

    @Message
    String proof();

    @Message
    String held();

    @Message
    String shipments();

    @Message
    String parked();

    @Message
    String file();

    @Message
    String sent();

    @Message
    String size();

    @Message
    String reply();

    @Message
    String answer();

    @Message
    String attempts();

    @Message
    String bytes();

    @Message
    String showFile();

    @Message
    String why();

    @Message
    String change();
}

package io.passerelle.webhook.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words about suppliers. English and French are in `messages/partner_en.properties` and
/// `partner_fr.properties`.
@MessageBundle("partner")
interface PartnerWords {
    @Message
    String server();

    @Message
    String queue();

    @Message
    String pause();

    @Message
    String resume();

    @Message
    String pauseWhy(String name);

    @Message
    String test();

    @Message
    String paused();

    @Message
    String resumed();

    @Message
    String assigned();

    @Message
    String approved();

    @Message
    String held();

    @Message
    String noHeld();

    @Message
    String assign();

    @Message
    String assignTo(String sku);

    @Message
    String ownWarehouse();

    @Message
    String vendor();

    @Message
    String approvals();

    @Message
    String noApprovals();

    @Message
    String approve();

    @Message
    String testOf(String name);

    @Message
    String running();

    @Message
    String passed();

    @Message
    String stopped();

    @Message
    String ok();

    @Message
    String fail();

    @Message
    String again();

    @Message
    String inbox();
}

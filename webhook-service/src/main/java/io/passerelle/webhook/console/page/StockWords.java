package io.passerelle.webhook.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words about runs and SKUs. English and French are in `messages/stock_en.properties` and
/// `stock_fr.properties`.
@MessageBundle("stock")
interface StockWords {
    @Message
    String dryRun();

    @Message
    String dryRunHint();

    @Message
    String syncNow();

    @Message
    String run();

    @Message
    String mode();

    @Message
    String took();

    @Message
    String compared();

    @Message
    String equal();

    @Message
    String written();

    @Message
    String waiting();

    @Message
    String skipped();

    @Message
    String failed();

    @Message
    String confirm();

    @Message
    String undo();

    @Message
    String undoHint();

    @Message
    String decisions();

    @Message
    String noDecisions();

    @Message
    String pending();

    @Message
    String shop();

    @Message
    String outcome();

    @Message
    String begun();

    @Message
    String confirmed();

    @Message
    String undone();

    @Message
    String files();

    @Message
    String confirmFile();

    @Message
    String taken();

    @Message
    String items();

    @Message
    String ask();

    @Message
    String skuLabel();

    @Message
    String overTime();

    @Message
    String chartOf(String sku);

    @Message
    String lineStock();

    @Message
    String linePending();

    @Message
    String lineTarget();

    @Message
    String lineShop();

    @Message
    String numbers();

    @Message
    String writes();

    @Message
    String movers();

    @Message
    String open();
}

package io.passerelle.sync.cli;

import io.passerelle.common.cli.Commands;
import io.passerelle.common.filemaker.FileMakerSettings;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Launch;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.sync.audit.AuditTimes;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.run.SyncTimes;
import io.passerelle.sync.run.WebhookService;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

@QuarkusMain
public final class SyncMain {

    private SyncMain() {}

    public static void main(String... arguments) {
        Launch.run(
                Commands.class,
                List.of(
                        ShopifySettings::from,
                        Locations::required,
                        FileMakerSettings::from,
                        InternalTokens::read,
                        SyncTimes::from,
                        AuditTimes::from,
                        WebhookService::url),
                arguments);
    }
}

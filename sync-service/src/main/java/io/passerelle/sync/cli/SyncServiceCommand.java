package io.passerelle.sync.cli;

import io.passerelle.common.cli.BackupCommand;
import io.passerelle.common.cli.CancelCommand;
import io.passerelle.common.cli.ConfigInfoCommand;
import io.passerelle.common.cli.HealthCommand;
import io.passerelle.common.cli.ParkedCommand;
import io.passerelle.common.cli.ReplayCommand;
import io.passerelle.common.cli.ServeCommand;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

@TopCommand
@Command(
        name = "sync-service",
        mixinStandardHelpOptions = true,
        description =
                "Keeps Shopify's stock equal to FileMaker's and books Shopify's orders into FileMaker.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:usage or a bad setting",
            "3:partly done",
            "4:busy, another run is under way"
        },
        subcommands = {
            ServeCommand.class,
            TestConnectionCommand.class,
            SyncCommand.class,
            SyncSkuCommand.class,
            ExplainCommand.class,
            RunsCommand.class,
            SupplierStockCommand.class,
            AuditCommand.class,
            ParkedCommand.class,
            ReplayCommand.class,
            CancelCommand.class,
            BackupCommand.class,
            HealthCommand.class,
            ConfigInfoCommand.class
        })
class SyncServiceCommand {}

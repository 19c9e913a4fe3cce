package io.passerelle.sync.cli;

import io.passerelle.common.cli.BackupCommand;
import io.passerelle.common.cli.CancelCommand;
import io.passerelle.common.cli.CompletionCommand;
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
        footer = {
            "",
            "Examples: ${COMMAND-NAME}                    (serves until it is stopped)",
            "          ${COMMAND-NAME} test-connection",
            "          ${COMMAND-NAME} parked --json",
            "",
            "Of a command: ${COMMAND-NAME} COMMAND --help"
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
            ForgetAnchorsCommand.class,
            HealthCommand.class,
            CompletionCommand.class,
            ConfigInfoCommand.class
        })
class SyncServiceCommand {}

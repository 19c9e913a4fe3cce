package io.passerelle.webhook.cli;

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
        name = "webhook-service",
        mixinStandardHelpOptions = true,
        description = "Receives Shopify's webhooks, keeps the orders, hands them on.",
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
            SubscribeCommand.class,
            ReconcileCommand.class,
            EventsCommand.class,
            PrivacyCommand.class,
            ParkedCommand.class,
            ReplayCommand.class,
            CancelCommand.class,
            BackupCommand.class,
            HealthCommand.class,
            CompletionCommand.class,
            ConfigInfoCommand.class
        })
class WebhookCommand {}

package io.passerelle.supplier.cli;

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
        name = "supplier-service",
        mixinStandardHelpOptions = true,
        description = "Turns orders into the suppliers' XML and delivers it over FTPS.",
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
            SuppliersCommand.class,
            MatchCommand.class,
            RenderCommand.class,
            HeldCommand.class,
            ShipmentsCommand.class,
            AssignCommand.class,
            AssignmentsCommand.class,
            ApproveCommand.class,
            ProofCommand.class,
            InboxCommand.class,
            CancellationCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            TestConnectionCommand.class,
            ParkedCommand.class,
            ReplayCommand.class,
            CancelCommand.class,
            BackupCommand.class,
            HealthCommand.class,
            CompletionCommand.class,
            ConfigInfoCommand.class
        })
class SupplierCommand {}

package io.passerelle.supplier.cli;

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
        name = "supplier-service",
        mixinStandardHelpOptions = true,
        description = "Turns orders into the suppliers' XML and delivers it over FTPS.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:usage or a bad setting",
            "3:partly done",
            "4:busy (another one runs)"
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
            ConfigInfoCommand.class
        })
class SupplierCommand {}

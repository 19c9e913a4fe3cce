package io.passerelle.common.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.backup.Backup;
import io.passerelle.common.backup.Copied;
import io.passerelle.common.backup.NoBackup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies this service's database to a new file while the service runs, checks the copy,",
            "and prints its size and rows. The copy holds personal data; only its owner may read it."
        },
        footer = {"", "Example: ${COMMAND-FULL-NAME} /backup/today.db"})
public class BackupCommand implements Callable<Integer> {
    private final Backup backup;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "The copy; a file that exists is refused.")
    Path target;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    BackupCommand(Backup backup, ObjectMapper json) {
        this.backup = backup;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Copied copy;
        try {
            copy = backup.to(target);
        } catch (NoBackup e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(copy));
        } else {
            copy.rows().forEach((table, rows) -> out.printf("%-28s %,12d rows%n", table, rows));
            out.printf("%s: %,d bytes, sound%n", copy.path(), copy.bytes());
        }
        return 0;
    }
}

package io.passerelle.common.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.Work;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "parked",
        mixinStandardHelpOptions = true,
        description = "Lists the work that needs a person, with its reason.")
public class ParkedCommand implements Callable<Integer> {
    private final Work work;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ParkedCommand(Work work, ObjectMapper json) {
        this.work = work;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<Parked> parked = work.parked();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(parked));
        } else if (parked.isEmpty()) {
            out.println("Nothing is parked.");
        } else {
            parked.forEach(p ->
                    out.printf(
                            "%-20s %-24s since %s, %d attempts: %s%n",
                            p.kind(), p.key(), p.since(), p.attempts(), p.reason()));
        }
        return 0;
    }
}

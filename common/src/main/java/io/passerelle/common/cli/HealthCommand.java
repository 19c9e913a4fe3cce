package io.passerelle.common.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Asks the process that serves on this machine how it is: the health check of a container whose
/// image has no other program in it.
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the serving process on this machine (PORT) whether it is ready.",
            "Exit code 0: it is. 1: it is not, or does not answer."
        },
        footer = {"", "Example: ${COMMAND-FULL-NAME} --json"})
public class HealthCommand implements Callable<Integer> {
    private static final int PATIENCE_MILLIS = 3000;
    private final int port;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    HealthCommand(@ConfigProperty(name = "quarkus.http.port") int port, ObjectMapper json) {
        this.port = port;
        this.json = json;
    }

    @Override
    public Integer call() {
        JsonNode health;
        try {
            health = ask(URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("Nothing that answers on port %d: %s".formatted(port, e.getMessage()));
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(health.toPrettyString());
        } else {
            health.path("checks")
                    .forEach(check ->
                            out.printf(
                                    "%-6s %s%n",
                                    check.path("status").asText(), check.path("name").asText()));
        }
        return "UP".equals(health.path("status").asText()) ? 0 : 1;
    }

    /// The old client of the JDK: the new one would add a megabyte to the executable for this.
    private JsonNode ask(URI ready) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream in = refused ? connection.getErrorStream() : connection.getInputStream()) {
            return json.readTree(in);
        } finally {
            connection.disconnect();
        }
    }
}

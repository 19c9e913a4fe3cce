package io.passerelle.sandbox.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The dashboard in `deploy/monitoring`.
public final class Dashboard {
    private static final Path FILE = Path.of("..", "deploy", "monitoring", "dashboard.json");
    private static final Pattern METRIC = Pattern.compile("passerelle_[a-z_]+");

    private Dashboard() {}

    /// The metrics it shows of one service; for a test of that service's module.
    public static Set<String> metrics(String service) throws IOException {
        Set<String> metrics = new TreeSet<>();
        new ObjectMapper()
                .readTree(FILE.toFile()).findValuesAsText("expr").stream()
                        .filter(expr -> expr.contains("job=\"" + service + "\""))
                        .flatMap(expr -> METRIC.matcher(expr).results())
                        .forEach(found -> metrics.add(found.group()));
        return metrics;
    }
}

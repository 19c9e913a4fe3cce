package io.passerelle.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Places a few orders in the emulated shop and tells of each what became of it.
@Command(name = "demonstration", mixinStandardHelpOptions = true)
public final class Demonstration implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(55);
    private static final Duration STEP = Duration.ofMillis(250);

    @Spec private CommandSpec spec;

    @Option(names = "--sandbox", required = true)
    private URI sandbox = URI.create("http://127.0.0.1:8090");

    @Option(names = "--webhook-service", required = true)
    private URI webhookService = URI.create("http://127.0.0.1:8080");

    @Option(names = "--token", required = true)
    private String token = "";

    /// What a customer buys, and what is to be seen of it in the end.
    ///
    /// @param files how many suppliers get a file
    private record Story(String title, String order, int movements, int files) {}

    private static final List<Story> STORIES =
            List.of(
                    new Story(
                            "honey and candles: two suppliers",
                            """
                            {"lines":[{"sku":"AG-HONEY-250","quantity":2},{"sku":"NL-CANDLE-3","quantity":1}]}\
                            """,
                            2,
                            2),
                    new Story(
                            "a lamp: one supplier",
                            """
                            {"lines":[{"sku":"NL-LAMP-OAK","quantity":1}]}\
                            """,
                            1,
                            1),
                    new Story(
                            "oil, mustard and tea towels: one supplier, the towels are held for a person",
                            """
                            {"lines":[{"sku":"AG-OIL-500","quantity":1},{"sku":"AG-FIG-200","quantity":1},\
                            {"sku":"MA-TOWEL-LINEN","quantity":3}]}\
                            """,
                            3,
                            1));

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demonstration()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Remote world = new Remote(sandbox, "");
        Remote service = new Remote(webhookService, token);
        List<Watched> orders = new ArrayList<>();
        world.post("/control/goods", "{\"sku\":\"AG-FIG-200\",\"quantity\":12}");
        for (Story story : STORIES) {
            JsonNode placed = world.post("/control/orders", story.order());
            orders.add(
                    new Watched(story, placed.path("id").asLong(), placed.path("name").asText()));
        }
        out.println(
                "Demonstration: 12 jars of AG-FIG-200 received in FileMaker, three orders placed in the shop.");
        out.flush();
        boolean complete = watch(world, service, orders);
        JsonNode state = world.get("/control/state").orElseThrow();
        orders.forEach(order -> print(order, state, service, out));
        printStock(state, out);
        out.println();
        out.printf("Look further: everything in the sandbox %s/control/state%n", sandbox);
        out.printf(
                "              place an order yourself   curl -d '%s' %s/control/orders%n",
                STORIES.get(1).order(), sandbox);
        out.flush();
        return complete ? 0 : 1;
    }

    private record Watched(Story story, long id, String name) {}

    private static boolean watch(Remote world, Remote service, List<Watched> orders)
            throws InterruptedException {
        for (Duration waited = Duration.ZERO;
                waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(STEP)) {
            JsonNode state = world.get("/control/state").orElseThrow();
            boolean done =
                    orders.stream().allMatch(o -> isDone(o, state, service)) && shopFollows(state);
            if (done) {
                return true;
            }
            Thread.sleep(STEP);
        }
        return false;
    }

    private static boolean isDone(Watched order, JsonNode state, Remote service) {
        return stored(order, service)
                && movements(order, state).size() == order.story().movements()
                && files(order, state).size() == order.story().files();
    }

    private static boolean stored(Watched order, Remote service) {
        return service.get("/api/orders/" + order.id()).isPresent();
    }

    private static List<JsonNode> movements(Watched order, JsonNode state) {
        return stream(state.path("movements"))
                .filter(m -> m.path("key").asText().startsWith("SH_" + order.id() + "_"))
                .toList();
    }

    private static List<String> files(Watched order, JsonNode state) {
        String number = order.name().replaceAll("[^0-9]", "");
        List<String> files = new ArrayList<>();
        state.path("suppliers")
                .properties()
                .forEach(supplier ->
                        stream(supplier.getValue())
                                .map(f -> f.path("name").asText())
                                .filter(name -> name.contains(number) && !name.endsWith(".part"))
                                .forEach(name -> files.add(supplier.getKey() + "/in/" + name)));
        return files;
    }

    private static boolean shopFollows(JsonNode state) {
        return stream(state.path("stock"))
                .allMatch(line ->
                        line.path("available").asText().equals(line.path("fileMaker").asText()));
    }

    private static void print(Watched order, JsonNode state, Remote service, PrintWriter out) {
        out.printf("%n  %s  %s%n", order.name(), order.story().title());
        out.printf(
                "    stored      %s%n",
                stored(order, service) ? "yes, order " + order.id() : "NOT YET");
        for (JsonNode m : movements(order, state)) {
            out.printf(
                    "    FileMaker   %-16s %s → %s   %s%n",
                    m.path("sku").asText(),
                    m.path("before").asText(),
                    m.path("after").asText(),
                    m.path("key").asText());
        }
        files(order, state).forEach(file -> out.printf("    supplier    %s%n", file));
    }

    private static void printStock(JsonNode state, PrintWriter out) {
        out.printf("%n  %-18s %9s %9s%n", "shop stock", "FileMaker", "Shopify");
        for (JsonNode line : state.path("stock")) {
            String fileMaker = line.path("fileMaker").asText();
            String shopify = line.path("available").asText();
            out.printf(
                    "  %-18s %9s %9s%s%n",
                    line.path("sku").asText(),
                    fileMaker,
                    shopify,
                    fileMaker.equals(shopify) ? "" : "   not equal yet");
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

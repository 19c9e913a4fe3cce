package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.supplier.ftps.Step;
import io.passerelle.supplier.ftps.SupplierDropbox;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.passerelle.supplier.shopify.ShopifyCheck;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test-connection",
        mixinStandardHelpOptions = true,
        description = {
            "Walks the whole way to the suppliers' servers with a small file that is gone at the end,",
            "and says where it stops and what to ask; and asks Shopify, if anything needs it. Exit code 3 if some work and some do not."
        },
        footer = {"", "Examples: ${COMMAND-FULL-NAME}", "          ${COMMAND-FULL-NAME} agriest"})
class TestConnectionCommand implements Callable<Integer> {
    private final Suppliers suppliers;
    private final SupplierDropbox dropbox;
    private final ShopifyCheck shopify;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "SUPPLIER", arity = "0..1", description = "Its key; all if missing.")
    String key = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    TestConnectionCommand(
            Suppliers suppliers, SupplierDropbox dropbox, ShopifyCheck shopify, ObjectMapper json) {
        this.suppliers = suppliers;
        this.dropbox = dropbox;
        this.shopify = shopify;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<Supplier> chosen =
                suppliers.all().stream()
                        .filter(s -> key.isEmpty() || s.key().value().equals(key))
                        .toList();
        if (chosen.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No such supplier is declared; 'suppliers' lists those that are.");
            return 2;
        }
        Map<String, List<Step>> walks = new LinkedHashMap<>();
        for (Supplier supplier : chosen) {
            List<Step> steps = dropbox.walk(supplier.endpoint());
            walks.put(supplier.key().value(), steps);
            if (!asJson) {
                print(
                        supplier.name(),
                        supplier.endpoint().host() + ":" + supplier.endpoint().port(),
                        steps);
            }
        }
        if (key.isEmpty() && !suppliers.shopify().isNothing()) {
            List<Step> steps = shopSteps();
            walks.put("shopify", steps);
            if (!asJson) {
                print("Shopify", "for " + suppliers.shopify().words(), steps);
            }
        }
        if (asJson) {
            spec.commandLine()
                    .getOut()
                    .println(json.writerWithDefaultPrettyPrinter().writeValueAsString(walks));
        }
        long failed =
                walks.values().stream()
                        .filter(steps -> !steps.stream().allMatch(Step::passed))
                        .count();
        return failed == 0 ? 0 : failed == walks.size() ? 1 : 3;
    }

    private List<Step> shopSteps() {
        return shopify.run(suppliers.shopify().scopes()).stream()
                .map(check -> new Step(check.what(), check.good(), check.detail()))
                .toList();
    }

    private void print(String name, String where, List<Step> steps) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s (%s)%n", name, where);
        for (Step step : steps) {
            out.printf(
                    "  %-4s %-32s %s%n", step.passed() ? "ok" : "FAIL", step.name(), step.detail());
        }
        out.flush();
    }
}

package io.passerelle.sandbox;

import io.passerelle.sandbox.shopify.ShopOptions;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the sandbox and keeps it running until the process is told to end.
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description =
                "Emulated Shopify, FileMaker and supplier's FTPS server, for trying things out.")
public final class SandboxMain implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Port of Shopify, FileMaker and the control API (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--ftps-port",
            defaultValue = "8021",
            description = "Port of the suppliers' FTPS server (${DEFAULT-VALUE}).")
    private int ftpsPort;

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Folder for state, supplier files and certificate (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--webhooks", description = "Where Shopify's webhooks go.")
    private Optional<URI> webhooks = Optional.empty();

    @Option(
            names = "--filemaker-password",
            defaultValue = "sandbox",
            description = "Password of the FileMaker account (${DEFAULT-VALUE}).")
    private String fileMakerPassword = "sandbox";

    @Option(
            names = "--supplier-password",
            defaultValue = "sandbox",
            description = "Password of the FTPS users (${DEFAULT-VALUE}).")
    private String supplierPassword = "sandbox";

    @Option(
            names = "--shopify-token",
            defaultValue = "shpat_demo",
            description = "Shopify's access token (${DEFAULT-VALUE}).")
    private String shopifyToken = "shpat_demo";

    @Option(
            names = "--shopify-secret",
            defaultValue = "demo-secret",
            description = "The app's secret, which also signs webhooks (${DEFAULT-VALUE}).")
    private String shopifySecret = "demo-secret";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SandboxMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Sandbox sandbox = Sandbox.start(options());
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            sandbox.close();
                            ended.countDown();
                        }));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "sandbox ready at %s, FTPS on port %d, trust %s%n",
                sandbox.origin(),
                sandbox.suppliers().port(),
                sandbox.suppliers().trustCertificate());
        out.flush();
        ended.await();
        return 0;
    }

    private SandboxOptions options() {
        ShopOptions shop = ShopOptions.demo();
        SandboxOptions options =
                SandboxOptions.in(data, Clock.system(ZoneId.systemDefault()))
                        .withPorts(port, ftpsPort)
                        .withPasswords(fileMakerPassword, supplierPassword)
                        .withShopify(
                                shop.withCredentials(shopifyToken, shop.clientId(), shopifySecret));
        return webhooks.map(options::withWebhooks).orElse(options);
    }
}

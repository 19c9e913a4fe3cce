package io.passerelle.sync.cli;

import io.passerelle.common.cli.Check;
import io.passerelle.sync.filemaker.FileMakerCheck;
import io.passerelle.sync.shopify.ShopifyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "test-connection",
        mixinStandardHelpOptions = true,
        description =
                "Checks Shopify (token, scopes, location) and FileMaker (layouts, fields, portal); changes nothing.")
class TestConnectionCommand implements Callable<Integer> {
    private final ShopifyCheck shopify;
    private final FileMakerCheck fileMaker;

    @Spec CommandSpec spec;

    TestConnectionCommand(ShopifyCheck shopify, FileMakerCheck fileMaker) {
        this.shopify = shopify;
        this.fileMaker = fileMaker;
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(shopify.run());
        checks.addAll(fileMaker.run());
        return Check.print(checks, spec.commandLine().getOut());
    }
}

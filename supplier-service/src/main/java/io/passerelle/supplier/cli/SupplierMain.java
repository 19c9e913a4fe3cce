package io.passerelle.supplier.cli;

import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Launch;
import io.passerelle.supplier.ftps.FreshTls;
import io.passerelle.supplier.partner.SuppliersCheck;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import picocli.CommandLine;

/// The process.
@QuarkusMain
public class SupplierMain implements QuarkusApplication {
    private final CommandLine.IFactory factory;

    SupplierMain(CommandLine.IFactory factory) {
        this.factory = factory;
    }

    public static void main(String... args) {
        FreshTls.withoutTls12Tickets();
        Launch.run(SupplierMain.class, List.of(InternalTokens::read, SuppliersCheck::check), args);
    }

    @Override
    public int run(String... args) {
        return new CommandLine(SupplierCommand.class, factory).execute(args);
    }
}

package io.passerelle.supplier.cli;

import io.passerelle.common.cli.Commands;
import io.passerelle.common.runtime.InternalTokens;
import io.passerelle.common.runtime.Launch;
import io.passerelle.common.seal.Seal;
import io.passerelle.supplier.ftps.FreshTls;
import io.passerelle.supplier.ftps.SshTrust;
import io.passerelle.supplier.partner.SuppliersCheck;
import io.passerelle.supplier.stock.SyncSettings;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/// The process.
@QuarkusMain
public final class SupplierMain {

    private SupplierMain() {}

    public static void main(String... args) {
        FreshTls.withoutTls12Tickets();
        SshTrust.chooseProviders();
        Launch.run(
                Commands.class,
                List.of(
                        InternalTokens::read,
                        Seal::check,
                        SyncSettings::url,
                        SuppliersCheck::check),
                args);
    }
}

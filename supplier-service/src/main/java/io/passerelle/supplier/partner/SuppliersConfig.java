package io.passerelle.supplier.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The suppliers as written down. Everything is text here: [Declaration] reads it, so that a wrong
/// value is refused in our own words.
@ConfigMapping(prefix = "passerelle.suppliers")
interface SuppliersConfig {

    /// By key: `agriest`.
    @WithParentName
    Map<String, Declared> declared();

    interface Declared {
        /// As people know the supplier; the key if missing.
        Optional<String> name();

        /// Lower numbers are asked first whether they take a line. Configuration keeps no order of
        /// keys, so suppliers of the same number come in the order of their keys.
        @WithDefault("100")
        String priority();

        Match match();

        @WithDefault("passerelle")
        String format();

        Ubl ubl();

        Template template();

        @WithDefault("paid")
        String sendWhen();

        /// Whether a person must approve of each purchase order: `required`.
        @WithDefault("none")
        String approval();

        /// An order is not sent before it is so old.
        @WithDefault("0s")
        String minimumAge();

        Window window();

        Delivery delivery();

        Inbox inbox();

        Fulfilments shipments();
    }

    /// How what the supplier tells as shipped is shown in Shopify.
    interface Fulfilments {
        /// Whether Shopify tells the buyer by mail.
        Optional<String> notifyCustomer();

        /// Instead of what the supplier calls it.
        Optional<String> carrier();

        /// `https://track.example/{number}`.
        Optional<String> trackingUrl();
    }

    /// The hours in which orders are sent; at any hour if missing.
    interface Window {
        /// `08:00`.
        Optional<String> from();

        /// The cut-off.
        Optional<String> until();

        /// `Europe/Paris`.
        Optional<String> zone();

        /// `mon` to `fri` if missing.
        Optional<List<String>> days();

        /// Days without sending, `2026-12-25`.
        Optional<List<String>> closedOn();
    }

    interface Match {
        Optional<List<String>> vendors();

        Optional<List<String>> skuPrefixes();

        /// In the syntax of RE2; each fits the whole SKU.
        Optional<List<String>> skuPatterns();

        /// Of the product in Shopify, as are the tags.
        Optional<List<String>> productTypes();

        Optional<List<String>> tags();
    }

    /// For the format `ubl-2.1` only.
    interface Ubl {
        /// The merchant.
        Party buyer();

        /// The supplier.
        Party seller();
    }

    /// For the format `template` only; files are sought in the working directory and in `config/`.
    interface Template {
        Optional<String> file();

        /// An XSD, whole in one file, every document must be valid by.
        Optional<String> schema();
    }

    /// See [io.passerelle.supplier.document.TradeParty].
    interface Party {
        Optional<String> name();

        Optional<String> endpoint();

        Optional<String> country();
    }

    interface Delivery {
        Optional<String> host();

        /// `ftps` or `sftp`.
        @WithDefault("ftps")
        String protocol();

        /// With the server's key, for SFTP; sought like `trust-certificate`.
        Optional<String> knownHosts();

        /// Ours, for SFTP, instead of a password.
        Optional<String> privateKey();

        Optional<String> privateKeyPassphrase();

        /// 21, with implicit TLS 990, for SFTP 22.
        Optional<String> port();

        @WithDefault("explicit")
        String tls();

        Optional<String> username();

        Optional<String> password();

        /// PEM file, sought in the working directory and in `config/`; the JVM's authorities if
        /// missing.
        Optional<String> trustCertificate();

        /// SHA-256 of the only certificate to accept.
        Optional<String> certificateSha256();

        /// PKCS#12 file, sought like `trust-certificate`, for servers that ask for one.
        Optional<String> clientCertificate();

        Optional<String> clientCertificatePassword();

        /// `TLSv1.2`, `TLSv1.3`; both if missing.
        Optional<List<String>> tlsVersions();

        Optional<String> directory();
    }

    /// What the supplier leaves for us on the server of `delivery`; not looked for if no kind of
    /// file is declared.
    interface Inbox {
        /// The login's own folder if missing.
        Optional<String> directory();

        @WithDefault("5m")
        String pollInterval();

        /// Below `directory`, where files go that were taken in.
        @WithDefault("archive")
        String archive();

        /// Below `directory`, where files go that cannot be read; they stay where they are if
        /// missing.
        Optional<String> broken();

        /// When a file is complete: `stable` or `done-file`.
        @WithDefault("stable")
        String complete();

        /// What the name of a file's done-file has more.
        @WithDefault(".done")
        String doneSuffix();

        /// Purchase orders not acknowledged for so long need a person.
        Optional<String> acknowledgeWithin();

        Shipments shipments();

        Stock stock();

        Acknowledgements acknowledgements();
    }

    /// See [io.passerelle.supplier.notice.ShipmentReader].
    interface Shipments {
        /// Names with `*` and `?`.
        Optional<List<String>> files();

        /// `passerelle`, `ubl-2.1` or `csv`.
        @WithDefault("passerelle")
        String format();

        /// For `csv`.
        Columns columns();
    }

    /// See [io.passerelle.supplier.notice.CsvDespatch.Columns].
    interface Columns {
        Optional<String> order();

        Optional<String> sku();

        Optional<String> quantity();

        Optional<String> line();

        Optional<String> tracking();

        Optional<String> carrier();

        Optional<String> despatch();
    }

    /// See [io.passerelle.supplier.notice.StockReader].
    interface Stock {
        Optional<List<String>> files();

        /// `csv` or `xml`.
        @WithDefault("csv")
        String format();

        /// For `xml`, the path of one article's element.
        Optional<String> item();

        /// A column, for `xml` a path within the item.
        Optional<String> sku();

        /// Likewise.
        Optional<String> quantity();

        /// How long it takes the supplier at most to subtract a purchase order from its stock.
        @WithDefault("1d")
        String subtractedWithin();

        /// How many of a hundred rows may be unreadable; of a file with more, nothing counts.
        @WithDefault("10")
        String badPercent();
    }

    /// See [io.passerelle.supplier.notice.AnswerReader].
    interface Acknowledgements {
        Optional<List<String>> files();

        /// `passerelle` or `ubl-2.1`.
        @WithDefault("passerelle")
        String format();
    }
}

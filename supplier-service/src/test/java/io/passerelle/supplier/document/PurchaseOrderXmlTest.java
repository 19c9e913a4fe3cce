package io.passerelle.supplier.document;

import static io.passerelle.supplier.SampleOrder.ADDRESS;
import static io.passerelle.supplier.document.GoldenOrders.address;
import static io.passerelle.supplier.document.GoldenOrders.item;
import static io.passerelle.supplier.document.GoldenOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.passerelle.common.order.Address;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class PurchaseOrderXmlTest {

    private static final PurchaseOrderXml FORMAT = new PurchaseOrderXml();

    static Stream<Arguments> golden() {
        return GoldenOrders.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void renders_the_golden_bytes(String name, SupplierOrder order) throws IOException {
        byte[] bytes = FORMAT.render(order);

        Golden.compare(name, bytes);
        assertThat(FORMAT.render(order)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void what_was_written_is_read_back(String name, SupplierOrder order) throws Exception {
        Document document = parse(FORMAT.render(order));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("Order");
        assertThat(text(document, "Email")).isEqualTo("zoe@example.com");
        assertThat(document.getElementsByTagName("Product").getLength())
                .isEqualTo(order.items().size());
        assertThat(text(document, "SKU")).isEqualTo(order.items().getFirst().sku().value());
    }

    static Stream<Arguments> noise() {
        return IntStream.range(0, 200).mapToObj(seed -> argumentSet("seed " + seed, seed));
    }

    @ParameterizedTest
    @MethodSource("noise")
    void no_text_whatever_makes_an_invalid_document(int seed) throws Exception {
        String noise = noise(new Random(seed));

        byte[] bytes =
                FORMAT.render(
                        order(
                                address("N" + noise, noise, "A" + noise, noise, noise),
                                item(1, "S", noise, 1)));

        assertThat(text(parse(bytes), "Name")).isEqualTo(XmlText.clean("N" + noise));
    }

    @Test
    void nobody_can_ship_without_an_address_a_recipient_or_a_sku() {
        assertThat(order(null, item(1, "AG-1", "", 1)).obstacle())
                .hasValueSatisfying(reason -> assertThat(reason).contains("no delivery address"));
        assertThat(order(address(" ", "", "x", "", ""), item(1, "AG-1", "", 1)).obstacle())
                .isPresent();
        assertThatThrownBy(() -> FORMAT.render(order(ADDRESS, item(7, null, "", 1))))
                .hasMessageContaining("line 7 has no SKU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void nobody_can_deliver_without_a_street_or_a_city(String blank) {
        Address noStreet = new Address("A", "", blank, "Hall 3", "33000", "X", "", "FR", "");
        Address noCity = new Address("A", "", "1", "", "33000", blank, "", "FR", "");

        assertThat(order(noStreet, item(1, "AG-1", "", 1)).obstacle())
                .hasValueSatisfying(reason -> assertThat(reason).contains("address1"));
        assertThat(order(noCity, item(1, "AG-1", "", 1)).obstacle())
                .hasValueSatisfying(reason -> assertThat(reason).contains("city"));
    }

    @Test
    void a_country_that_is_no_code_is_refused_by_the_schema() {
        Address odd = new Address("A", "", "1", "", "", "X", "", "France", "");

        assertThatThrownBy(() -> FORMAT.render(order(odd, item(1, "AG-1", "", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("passerelle-order-1.xsd");
    }

    @Test
    void the_published_schema_is_the_one_that_is_checked_against() throws IOException {
        try (InputStream schema =
                PurchaseOrderXml.class.getResourceAsStream("passerelle-order-1.xsd")) {
            assertThat(schema)
                    .hasBinaryContent(
                            Files.readAllBytes(Path.of("../docs/passerelle-order-1.xsd")));
        }
    }

    @Test
    void a_document_type_is_refused_before_it_is_read() {
        String hostile =
                "<!DOCTYPE Order [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Order>&a;</Order>";

        assertThatThrownBy(
                        () -> PurchaseOrderSchema.check(hostile.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("DOCTYPE");
    }

    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            int bound = random.nextBoolean() ? 0x80 : 0x10000;
            noise.append((char) random.nextInt(bound));
        }
        return noise.toString();
    }

    private static Document parse(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}

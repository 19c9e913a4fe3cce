package io.passerelle.supplier.template;

import static io.passerelle.supplier.SampleOrder.ADDRESS;
import static io.passerelle.supplier.document.GoldenOrders.item;
import static io.passerelle.supplier.document.GoldenOrders.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.supplier.document.Golden;
import io.passerelle.supplier.document.GoldenOrders;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.document.XmlSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTemplateTest {
    private static final Path EXAMPLE = Path.of("../docs/examples/order-template.xml");

    static Stream<Arguments> golden() {
        return GoldenOrders.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void the_documented_example_renders_the_golden_bytes(String name, SupplierOrder order)
            throws IOException {
        OrderTemplate example = read(Files.readString(EXAMPLE));
        byte[] bytes = example.render(order);

        Golden.compare("template/" + name, bytes);
        assertThat(example.render(order)).isEqualTo(bytes);
    }

    @Test
    void values_are_escaped_for_xml() {
        assertThat(render("<o a=\"{shipTo.name}\">{lines.get(0).title}</o>", "a & <b> \"c\" 'd'"))
                .isEqualTo("<o a=\"Zoé Martin\">a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;</o>");
    }

    @ParameterizedTest
    @CsvSource({
        "{order.nmae}, nmae",
        "{ordre.name}, ordre",
        "{#for l in lines}{l.price}{/for}, price"
    })
    void an_unknown_name_is_refused_with_template_line_and_name(String wrong, String name) {
        assertThatThrownBy(() -> read("<o>\n" + wrong + "\n</o>"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .hasLineCount(1)
                .contains("[acme.xml:2]", "\"" + name + "\"");
    }

    @Test
    void a_name_that_only_a_sparse_order_meets_is_found_before_any_order() {
        assertThatThrownBy(() -> read("<o>{#if order.email}x{#else}{order.mail}{/if}</o>"))
                .hasMessageContaining("mail");
    }

    @Test
    void a_section_that_is_not_closed_is_refused() {
        assertThatThrownBy(() -> read("<o>\n{#for l in lines}</o>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.xml");
    }

    @Test
    void what_comes_out_must_be_well_formed() {
        assertThatThrownBy(() -> read("<o>{order.number}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("acme.xml makes no well-formed XML");
    }

    @Test
    void there_is_no_way_to_let_markup_in_unescaped() {
        assertThatThrownBy(() -> read("<o>{order.name.raw}</o>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"raw\"");
    }

    @Test
    void a_document_type_is_refused() {
        assertThatThrownBy(() ->
                        read(
                                "<!DOCTYPE o [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                        + "<o>&e;</o>"))
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void a_template_reads_no_other_file() {
        assertThatThrownBy(() -> read("<o>{#include other /}</o>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }

    @Test
    void the_schema_judges_every_order() {
        String schema =
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xs:element name="o" type="xs:positiveInteger"/>
                </xs:schema>
                """;
        XmlSchema positive =
                XmlSchema.read("acme.xsd", new ByteArrayInputStream(schema.getBytes(UTF_8)));
        SupplierOrder order = order(ADDRESS, item(1, "AG-1", "x", 1));

        byte[] valid =
                OrderTemplate.read("acme.xml", "<o>{lines.size}</o>", positive).render(order);

        assertThat(new String(valid, UTF_8)).isEqualTo("<o>1</o>");
        OrderTemplate wrong = OrderTemplate.read("acme.xml", "<o>{order.name}</o>", positive);
        assertThatThrownBy(() -> wrong.render(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not valid by acme.xsd");
    }

    @Test
    void what_no_supplier_could_work_with_is_refused() {
        assertThatThrownBy(() -> read("<o/>").render(order(null, item(1, "AG-1", "", 1))))
                .hasMessageContaining("no delivery address");
    }

    private static String render(String template, String title) {
        return new String(read(template).render(order(ADDRESS, item(1, "AG-1", title, 1))), UTF_8);
    }

    private static OrderTemplate read(String text) {
        return OrderTemplate.read("acme.xml", text, null);
    }
}

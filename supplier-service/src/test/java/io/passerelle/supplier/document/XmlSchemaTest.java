package io.passerelle.supplier.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlSchemaTest {
    private static final String SCHEMA =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:element name="Order"><xs:complexType><xs:sequence>
                <xs:element name="City">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:maxLength value="5"/>
                  </xs:restriction></xs:simpleType>
                </xs:element>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;
    private final XmlSchema schema =
            XmlSchema.read(
                    "holzweg.xsd",
                    new ByteArrayInputStream(SCHEMA.getBytes(StandardCharsets.UTF_8)));

    @Test
    void a_value_that_is_refused_is_not_told() {
        assertThatThrownBy(() -> check("<Order><City>L'Haÿ-les-Roses</City></Order>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not valid by holzweg.xsd: Order/City: cvc-maxLength-valid");
    }

    @Test
    void an_element_that_is_missing_is_named() {
        assertThatThrownBy(() -> check("<Order/>"))
                .hasMessageContaining("Order: cvc-complex-type.2.4.b")
                .hasMessageContaining("City");
    }

    private void check(String document) {
        schema.check(document.getBytes(StandardCharsets.UTF_8));
    }
}

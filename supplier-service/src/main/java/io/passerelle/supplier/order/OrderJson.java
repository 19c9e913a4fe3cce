package io.passerelle.supplier.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.Address;
import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.order.Tax;
import io.passerelle.common.value.Money;
import io.passerelle.supplier.document.SupplierOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Orders and purchase orders as JSON text. Nothing of the text enters a message: it is personal.
@Singleton
@RegisterForReflection(
        targets = {
            PlacedOrder.class,
            OrderLine.class,
            GivenBack.class,
            Tax.class,
            Buyer.class,
            Address.class,
            Money.class,
            SupplierOrder.class,
            SupplierOrder.Item.class
        })
public class OrderJson {
    private final ObjectMapper json;

    OrderJson(ObjectMapper json) {
        this.json = json;
    }

    /// Reads what another service or a person's file gives.
    ///
    /// @throws IllegalArgumentException if it is no JSON or breaks the contract
    public PlacedOrder read(String text) {
        try {
            PlacedOrder order = json.readValue(text, PlacedOrder.class);
            if (order == null) {
                throw new IllegalArgumentException("expected an order, found nothing");
            }
            return complete(order);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException("no order by contract: " + place(e));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON at " + line(e));
        }
    }

    /// JSON knows nothing of what must not be missing.
    private static PlacedOrder complete(PlacedOrder order) {
        require("id", order.id());
        require("name", order.name());
        require("createdAt", order.createdAt());
        require("updatedAt", order.updatedAt());
        require("payment", order.payment());
        require("currency", order.currency());
        order.lines().forEach(OrderJson::complete);
        if (order.buyer() != null && order.buyer().shipTo() != null) {
            complete(order.buyer().shipTo());
        }
        return order;
    }

    private static void complete(OrderLine line) {
        require("lines[].id", line.id());
        require("lines[].title", line.title());
        require("lines[].vendor", line.vendor());
        require("lines[].unitPrice", line.unitPrice());
        require("lines[].unitPrice.currency", line.unitPrice().currency());
        line.discounts().forEach(d -> require("lines[].discounts[].currency", d.currency()));
        for (Tax tax : line.taxes()) {
            require("lines[].taxes[].title", tax.title());
            require("lines[].taxes[].amount", tax.amount());
            require("lines[].taxes[].amount.currency", tax.amount().currency());
        }
    }

    private static void complete(Address address) {
        boolean missing =
                Stream.of(
                                address.name(),
                                address.company(),
                                address.address1(),
                                address.address2(),
                                address.zip(),
                                address.city(),
                                address.province(),
                                address.country(),
                                address.phone())
                        .anyMatch(Objects::isNull);
        if (missing) {
            throw new IllegalArgumentException(
                    "no order by contract: a part of buyer.shipTo is missing; expected \"\"");
        }
    }

    private static void require(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("no order by contract: " + name + " is missing");
        }
    }

    String write(PlacedOrder order) {
        return text(order);
    }

    String write(SupplierOrder content) {
        return text(content);
    }

    SupplierOrder content(String text) {
        return stored(text, SupplierOrder.class);
    }

    PlacedOrder order(String text) {
        return stored(text, PlacedOrder.class);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }

    private <T> T stored(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a stored " + type.getSimpleName());
        }
    }

    private static String place(JsonMappingException e) {
        String path =
                e.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getFieldName())
                        .reduce("", String::concat);
        return path.isEmpty() ? "at its root" : "at " + path.replaceFirst("^\\.", "");
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null
                ? "its start"
                : "line "
                        + e.getLocation().getLineNr()
                        + " column "
                        + e.getLocation().getColumnNr();
    }
}

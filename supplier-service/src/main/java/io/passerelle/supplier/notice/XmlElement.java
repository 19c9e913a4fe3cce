package io.passerelle.supplier.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of a file, with what is in it. Prefixes and namespaces are left out: suppliers differ
/// in them.
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    /// All elements on a path of names: `Parcels/Parcel`.
    Stream<XmlElement> all(String path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(e -> e.children.stream().filter(c -> c.name.equals(step)));
        }
        return found;
    }

    /// The text of the first element on the path, or of an attribute at its end: `Item/@sku`; `.`
    /// is this element. Empty if it is missing or blank.
    Optional<String> text(String path) {
        int at = path.lastIndexOf('@');
        String elements = at < 0 ? path : path.substring(0, Math.max(0, at - 1));
        Optional<XmlElement> found =
                elements.isEmpty() || elements.equals(".")
                        ? Optional.of(this)
                        : all(elements).findFirst();
        return found.map(e ->
                        at < 0
                                ? e.text.toString()
                                : e.attributes.getOrDefault(path.substring(at + 1), ""))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    String require(String path) {
        return text(path).orElseThrow(() -> new Unreadable("no " + path + " in " + name));
    }
}

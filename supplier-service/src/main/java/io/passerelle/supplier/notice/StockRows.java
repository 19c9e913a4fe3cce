package io.passerelle.supplier.notice;

import io.passerelle.common.value.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a stock file says.
///
/// @param quantities units by SKU, at least one entry, each 0 or more, in the file's order
/// @param rejected why a row does not count, for a person: at most [#MOST_SHOWN] of them
/// @param rejectedRows how many rows do not count
public record StockRows(Map<Sku, Integer> quantities, List<String> rejected, int rejectedRows) {
    /// How many of a hundred rows may be bad, if nothing else is declared.
    public static final int BAD_PERCENT = 10;

    static final int MOST_SHOWN = 20;

    public StockRows {
        rejected = List.copyOf(rejected);
    }

    /// Collects rows. A file counts only if it is plausible as a whole: it has a good row, and no
    /// larger share than is allowed is bad. A SKU that is there twice with different quantities
    /// counts for neither.
    static final class Rows {
        private static final int LONGEST_SKU = 255;
        private final Map<Sku, Integer> quantities = new LinkedHashMap<>();
        private final Set<Sku> contradicted = new HashSet<>();
        private final List<String> rejected = new ArrayList<>();
        private final int badPercent;
        private int bad;
        private int rows;

        /// @param badPercent how many of a hundred rows may be bad
        Rows(int badPercent) {
            this.badPercent = badPercent;
        }

        void add(String where, String sku, String quantity) {
            rows++;
            try {
                put(where, sku(sku), quantity(quantity));
            } catch (Unreadable e) {
                reject(where + ": " + e.reason());
            }
        }

        private void put(String where, Sku sku, int quantity) {
            if (contradicted.contains(sku)) {
                throw new Unreadable(Unreadable.quote(sku.value()) + " again");
            }
            Integer before = quantities.putIfAbsent(sku, quantity);
            if (before != null && before != quantity) {
                quantities.remove(sku);
                contradicted.add(sku);
                reject(
                        where
                                + ": "
                                + Unreadable.quote(sku.value())
                                + " was there with another quantity");
                throw new Unreadable("so neither counts");
            }
        }

        private static Sku sku(String text) {
            if (text.strip().length() > LONGEST_SKU) {
                throw new Unreadable("a SKU of " + text.length() + " characters");
            }
            return Sku.parse(text).orElseThrow(() -> new Unreadable("no SKU"));
        }

        /// Less than nothing is nothing: suppliers show back orders so.
        private static int quantity(String text) {
            return Math.max(0, Numbers.whole(text));
        }

        private void reject(String why) {
            bad++;
            if (rejected.size() < MOST_SHOWN) {
                rejected.add(why);
            }
        }

        StockRows plausible() {
            if (quantities.isEmpty()) {
                throw new Unreadable(
                        rows == 0
                                ? "no rows: an empty file says nothing about the stock"
                                : "no good row among " + rows + ", the first: " + rejected);
            }
            if (bad * 100L > rows * (long) badPercent) {
                throw new Unreadable(
                        bad
                                + " of "
                                + rows
                                + " rows are bad, which is more than "
                                + badPercent
                                + " %: nothing of it counts. "
                                + rejected);
            }
            return new StockRows(Collections.unmodifiableMap(quantities), rejected, bad);
        }
    }
}

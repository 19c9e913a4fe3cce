package io.passerelle.webhook.console.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Who tries a password, as far as can be told.
sealed interface Caller {

    /// A browser in which somebody has logged in before.
    ///
    /// @param id random, from its cookie
    record Device(String id) implements Caller {}

    /// Anybody else at this address. Who has one address of IPv6 has a whole /64 of them, so these
    /// are one.
    record Network(String address) implements Caller {
        private static final int PREFIX_BYTES = 8;

        /// @param address as a literal; any other text is taken as it is
        static Network of(String address) {
            try {
                return InetAddress.ofLiteral(address) instanceof Inet6Address six
                        ? new Network(prefix(six) + "/64")
                        : new Network(address);
            } catch (IllegalArgumentException e) {
                return new Network(address);
            }
        }

        private static String prefix(Inet6Address address) {
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES));
        }
    }
}

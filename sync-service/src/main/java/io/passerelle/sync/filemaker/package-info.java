/// FileMaker by the merchant's description: which layouts and fields hold the stock, and how a
/// movement is booked.
@NullMarked
package io.passerelle.sync.filemaker;

import org.jspecify.annotations.NullMarked;

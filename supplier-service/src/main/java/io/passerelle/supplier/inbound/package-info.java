/// The files suppliers leave for us: fetched once they are complete, kept with their hash, applied
/// once, moved into the archive.
@NullMarked
package io.passerelle.supplier.inbound;

import org.jspecify.annotations.NullMarked;

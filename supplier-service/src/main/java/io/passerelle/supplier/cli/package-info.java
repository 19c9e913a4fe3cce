/// The process and its commands.
@NullMarked
package io.passerelle.supplier.cli;

import org.jspecify.annotations.NullMarked;

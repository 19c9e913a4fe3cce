/// The sandbox: faithful emulators of the outside systems, for tests and the demonstration only.
@NullMarked
package io.passerelle.sandbox;

import org.jspecify.annotations.NullMarked;

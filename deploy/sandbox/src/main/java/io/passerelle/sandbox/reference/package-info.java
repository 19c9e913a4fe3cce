/// Pages of `docs/reference` written from the code, and rules every command line keeps; for the
/// tests of the services.
@NullMarked
package io.passerelle.sandbox.reference;

import org.jspecify.annotations.NullMarked;

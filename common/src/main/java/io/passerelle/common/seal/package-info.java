/// Personal data at rest: encrypted with a key from the environment when one is set.
@NullMarked
package io.passerelle.common.seal;

import org.jspecify.annotations.NullMarked;

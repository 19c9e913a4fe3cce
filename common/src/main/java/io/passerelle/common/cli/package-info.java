/// Commands that all three services share, in the same words.
@NullMarked
package io.passerelle.common.cli;

import org.jspecify.annotations.NullMarked;

/// Holds our movements against FileMaker's movements and stock, and reports what does not agree.
@NullMarked
package io.passerelle.sync.audit;

import org.jspecify.annotations.NullMarked;

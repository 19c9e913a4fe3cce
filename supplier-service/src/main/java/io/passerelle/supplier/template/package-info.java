/// The format `template`: a merchant's own Qute file makes the document.
@NullMarked
package io.passerelle.supplier.template;

import org.jspecify.annotations.NullMarked;

/// The gateway to suppliers' FTPS servers; the only package that knows commons-net.
@NullMarked
package io.passerelle.supplier.ftps;

import org.jspecify.annotations.NullMarked;

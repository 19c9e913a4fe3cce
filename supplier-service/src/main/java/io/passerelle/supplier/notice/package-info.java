/// What suppliers tell us: values, and hardened readers of the files that hold them. Pure: text in,
/// values out. Whoever writes these files is not trusted.
@NullMarked
package io.passerelle.supplier.notice;

import org.jspecify.annotations.NullMarked;

/// The gateway to suppliers' servers, FTPS and SFTP; the only package that knows commons-net and
/// MINA SSHD.
@NullMarked
package io.passerelle.supplier.ftps;

import org.jspecify.annotations.NullMarked;

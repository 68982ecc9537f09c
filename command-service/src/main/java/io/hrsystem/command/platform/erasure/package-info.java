/** How what is kept of a company is erased, as far as features have a part in it. */
@NullMarked
package io.hrsystem.command.platform.erasure;

import org.jspecify.annotations.NullMarked;

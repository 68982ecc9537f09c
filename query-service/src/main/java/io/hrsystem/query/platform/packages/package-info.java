/** Events of a company as files that anybody can check, without the system. */
@NullMarked
package io.hrsystem.query.platform.packages;

import org.jspecify.annotations.NullMarked;

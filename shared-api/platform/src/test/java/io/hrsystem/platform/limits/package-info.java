@NullMarked
package io.hrsystem.platform.limits;

import org.jspecify.annotations.NullMarked;

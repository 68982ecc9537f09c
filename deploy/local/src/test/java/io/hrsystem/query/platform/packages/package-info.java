@NullMarked
package io.hrsystem.query.platform.packages;

import org.jspecify.annotations.NullMarked;

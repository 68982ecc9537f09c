@NullMarked
package io.hrsystem.platform.tables;

import org.jspecify.annotations.NullMarked;

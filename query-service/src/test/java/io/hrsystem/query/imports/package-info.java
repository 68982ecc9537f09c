@NullMarked
package io.hrsystem.query.imports;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.hrsystem.query.platform.database;

import org.jspecify.annotations.NullMarked;

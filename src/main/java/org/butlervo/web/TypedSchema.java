// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Schemas with a type, in MicroProfile OpenAPI 3.1 (Payara 6), where a schema has one, and 4.0 (WildFly 39), where it has several. No method that
 * sets the type is in both, and WildFly takes an application whose description fails for one that failed.
 */
final class TypedSchema {
    private static final Set<String> SETTERS = Set.of("setType", "addType");
    private static final Method SETTER = Arrays.stream(Schema.class.getMethods())
            .filter(method -> SETTERS.contains(method.getName()))
            .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Schema.SchemaType.class}))
            .findFirst()
            .orElseThrow();

    private TypedSchema() {}

    static Schema of(Schema.SchemaType type) {
        Schema schema = OASFactory.createSchema();
        try {
            SETTER.invoke(schema, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return schema;
    }
}

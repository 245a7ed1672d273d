// SPDX-License-Identifier: MIT
package org.butlervo.table;

import java.util.List;

/**
 * How to call a service, in the terms of DataLink 1.1 section 4.
 *
 * @param name such as {@code this} or {@code links}
 * @param utype {@code adhoc:this} for the service that answers, {@code adhoc:service} for others
 * @param description one sentence for users; may be empty
 * @param params what identifies the service: standardID, accessURL …
 * @param inputs the parameters that it takes, each name once
 * @param alternatives other forms of inputs
 */
public record ServiceDescriptor(
        String name,
        String utype,
        String description,
        List<Param> params,
        List<Param> inputs,
        List<Param> alternatives) {
    public ServiceDescriptor {
        params = List.copyOf(params);
        inputs = List.copyOf(inputs);
        alternatives = List.copyOf(alternatives);
    }

    /** The same, with other forms of its inputs. */
    public ServiceDescriptor withAlternatives(List<Param> newAlternatives) {
        return new ServiceDescriptor(name, utype, description, params, inputs, newAlternatives);
    }

    /** The description of the answering service itself. */
    public static ServiceDescriptor self(String standardId, String accessUrl, String description, List<Param> inputs) {
        return new ServiceDescriptor(
                "this", "adhoc:this", description, identity(standardId, accessUrl), inputs, List.of());
    }

    /** The description of another service that takes values of the table. */
    public static ServiceDescriptor service(
            String name, String standardId, String accessUrl, String description, List<Param> inputs) {
        return new ServiceDescriptor(
                name, "adhoc:service", description, identity(standardId, accessUrl), inputs, List.of());
    }

    private static List<Param> identity(String standardId, String accessUrl) {
        return List.of(
                Param.text("standardID").withValue(standardId),
                Param.text("accessURL").withValue(accessUrl));
    }
}

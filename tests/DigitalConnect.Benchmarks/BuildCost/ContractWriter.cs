using System.Globalization;
using System.Text;

namespace DigitalConnect.Benchmarks.BuildCost;

/// <summary>Writes the project's contract with more operations: the same text for the same number, each operation with schemas of its own.</summary>
internal static class ContractWriter
{
    public static string Write(string contract, int operations)
    {
        var (paths, schemas) = (new StringBuilder(), new StringBuilder());
        for (var i = 2; i <= operations; i++)
        {
            paths.Append(CultureInfo.InvariantCulture, $$"""
                  /digital-connect/things-{{i}}/{thing_id}:
                    post:
                      operationId: makeThing{{i}}
                      summary: Makes thing {{i}}.
                      parameters:
                        - name: thing_id
                          in: path
                          required: true
                          schema:
                            type: string
                            maxLength: 255
                      requestBody:
                        x-name: request
                        required: true
                        content:
                          application/json:
                            schema:
                              $ref: "#/components/schemas/NewThing{{i}}"
                      responses:
                        "201":
                          description: The thing was made.
                          content:
                            application/json:
                              schema:
                                $ref: "#/components/schemas/Thing{{i}}"
                        "400":
                          description: The request is malformed.
                          content:
                            application/json:
                              schema:
                                $ref: "#/components/schemas/ErrorResponse"

                """);
            schemas.Append(Schema("NewThing", i)).Append(Schema("Thing", i));
        }

        return contract.Replace("\ncomponents:\n", "\n" + paths + "components:\n", StringComparison.Ordinal).TrimEnd() + "\n" + schemas;
    }

    private static string Schema(string name, int number) => string.Create(CultureInfo.InvariantCulture, $$"""
            {{name}}{{number}}:
              type: object
              required:
                - title
              properties:
                title:
                  type: string
                  maxLength: 100
                count:
                  type: integer
                  format: int64
                is_open:
                  type: boolean
                made_at:
                  type: string
                  format: date-time
                tags:
                  type: array
                  items:
                    type: string

        """);
}

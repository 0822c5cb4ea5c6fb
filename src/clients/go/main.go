// Lists all powerpacks of an account, then asks once more with a wrong token.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"

	"powerpack"
)

const limit = 20

func main() {
	// The generated package appends paths that begin with a slash.
	baseURL := strings.TrimRight(os.Getenv("PLIVO_BASE_URL"), "/")
	authID := os.Getenv("PLIVO_AUTH_ID")

	configuration := powerpack.NewConfiguration()
	configuration.Servers = powerpack.ServerConfigurations{{URL: baseURL}}
	api := powerpack.NewAPIClient(configuration).PowerpacksAPI

	count := 0
	ctx := withToken(authID, os.Getenv("PLIVO_AUTH_TOKEN"))
	err := each(ctx, api, authID, func(p powerpack.Powerpack) {
		fmt.Println(p.GetName(), p.Uuid)
		count++
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(count, "powerpacks")

	_, response, err := api.ListPowerpacks(withToken(authID, "wrong"), authID).Execute()
	var apiError *powerpack.GenericOpenAPIError
	if !errors.As(err, &apiError) {
		log.Fatal("expected an error of the API but got: ", err)
	}
	// The error has the body; the status is in the response, which comes with it.
	fmt.Println("wrong token:", response.StatusCode)
}

// each calls use for every powerpack, page by page.
func each(ctx context.Context, api *powerpack.PowerpacksAPIService, authID string, use func(powerpack.Powerpack)) error {
	for offset := int32(0); ; {
		page, _, err := api.ListPowerpacks(ctx, authID).Limit(limit).Offset(offset).Execute()
		if err != nil {
			return err
		}
		// The generated package takes a response without a body for a success.
		if page == nil {
			return fmt.Errorf("expected a page at offset %d but got an empty response", offset)
		}
		for _, p := range page.Objects {
			use(p)
		}
		offset += int32(len(page.Objects))
		// Empty where meta is null or absent. HasNext would be true for null too. And the link only says that there is more:
		// its path is another than the endpoint's.
		meta := page.GetMeta()
		if meta.Next.Get() == nil || len(page.Objects) == 0 {
			return nil
		}
	}
}

// withToken makes a context that carries the credentials, which is where the generated package looks for them.
func withToken(authID, token string) context.Context {
	auth := powerpack.BasicAuth{UserName: authID, Password: token}
	return context.WithValue(context.Background(), powerpack.ContextBasicAuth, auth)
}

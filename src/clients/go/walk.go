package main

import (
	"bufio"
	"context"
	"fmt"
	"iter"
	"log"
	"os"
	"strings"

	"powerpack"
)

// walkAccounts walks the powerpacks of many accounts, for the comparison of languages: each line of the standard input
// has an auth id, the size of a page, and how many errors a walk may survive. Stock is the loop as one writes it.
func walkAccounts(api *powerpack.PowerpacksAPIService, stock bool) {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var account string
		var limit int32
		var resumes int
		if _, err := fmt.Sscan(lines.Text(), &account, &limit, &resumes); err != nil {
			log.Fatal(err)
		}
		ctx := withToken(account, os.Getenv("PLIVO_AUTH_TOKEN"))
		all := api.ListPowerpacks(ctx, account).Limit(limit).All()
		if stock {
			all = byOffset(ctx, api, account, limit)
		}
		fmt.Println(delivered(all, resumes))
	}
}

func delivered(all iter.Seq2[powerpack.Powerpack, error], resumes int) string {
	var uuids strings.Builder
	for p, err := range all {
		if err == nil {
			uuids.WriteString(p.Uuid + " ")
			continue
		}
		if resumes == 0 {
			message := strings.Join(strings.Fields(err.Error()), " ")
			return uuids.String() + "| error " + message[:min(200, len(message))]
		}
		resumes--
	}
	return uuids.String() + "| end"
}

func byOffset(
	ctx context.Context, api *powerpack.PowerpacksAPIService, account string, limit int32,
) iter.Seq2[powerpack.Powerpack, error] {
	return func(yield func(powerpack.Powerpack, error) bool) {
		offset := int32(0)
		for range 500 {
			page, _, err := api.ListPowerpacks(ctx, account).Limit(limit).Offset(offset).Execute()
			if err != nil {
				if yield(powerpack.Powerpack{}, err) {
					continue
				}
				return
			}
			for _, p := range page.Objects {
				if !yield(p, nil) {
					return
				}
			}
			offset += int32(len(page.Objects))
			meta := page.GetMeta()
			if meta.Next.Get() == nil || len(page.Objects) == 0 {
				return
			}
		}
	}
}
